package org.teachercloud.recommendation.shelf;

import jakarta.enterprise.inject.Vetoed;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A shelf of items that were made for a test and that never change. */
@Vetoed
public class MadeShelf extends Shelf {

  private final Stock stock;
  private final Works works;
  private final Map<UUID, Item> byResource = new HashMap<>();

  /**
   * @param items by number; a number may be without an item
   */
  public MadeShelf(Item... items) {
    stock = new Stock(items);
    works = new Works(items);
    for (Item item : items) {
      if (item != null) {
        byResource.put(item.resource(), item);
      }
    }
  }

  @Override
  public Stock stock() {
    return stock;
  }

  @Override
  public Works works() {
    return works;
  }

  @Override
  public Item item(int number) {
    return number >= 0 && number < stock.items().length ? stock.items()[number] : null;
  }

  @Override
  public Item itemOf(UUID resource) {
    return byResource.get(resource);
  }
}

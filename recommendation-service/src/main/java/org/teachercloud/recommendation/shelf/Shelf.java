package org.teachercloud.recommendation.shelf;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.teachercloud.recommendation.replicas.Follower;

/** All items in memory, by number and by resource; follows the database. */
@ApplicationScoped
public class Shelf implements Follower {

  static final String CHANGED = "items";

  @Inject ItemTable table;

  private final Map<UUID, Integer> numbers = new ConcurrentHashMap<>();
  private volatile Stock stock = new Stock(new Item[0]);
  private volatile Works works = Works.NONE;

  /** All items as they are now. */
  public Stock stock() {
    return stock;
  }

  /** Which items are others in another form, as they are now. */
  public Works works() {
    return works;
  }

  /** The item of a number, null where there is none. */
  public Item item(int number) {
    Item[] now = stock.items();
    return number >= 0 && number < now.length ? now[number] : null;
  }

  /** The item of a resource, null where nobody has heard of it. */
  public Item itemOf(UUID resource) {
    Integer number = numbers.get(resource);
    return number == null ? null : item(number);
  }

  /** The numbers of resources; who is new gets one. Must run inside a transaction. */
  public Map<UUID, Integer> numbersOf(Collection<UUID> resources) {
    return table.numbersOf(resources, numbers);
  }

  @Override
  public String kind() {
    return CHANGED;
  }

  @Override
  public void reload() {
    put(table.all());
  }

  @Override
  public void learn(JsonNode body) {
    int[] changed = new int[body.size()];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = body.get(i).asInt();
    }
    put(table.some(changed));
  }

  private synchronized void put(List<Item> read) {
    Item[] items = stock.items();
    int highest = read.stream().mapToInt(Item::number).max().orElse(0);
    Item[] next = Arrays.copyOf(items, Math.max(items.length, highest + 1));
    for (Item item : read) {
      Item known = next[item.number()];
      if (known == null || known.sequence() <= item.sequence()) {
        next[item.number()] = item;
      }
    }
    works = new Works(next);
    stock = new Stock(next);
    read.forEach(item -> numbers.put(item.resource(), item.number()));
  }
}

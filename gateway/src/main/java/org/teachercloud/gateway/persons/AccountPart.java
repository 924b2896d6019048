package org.teachercloud.gateway.persons;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the identity provider keeps, in the form of a service's part. */
final class AccountPart {

  /** A field of the account: as the provider names it, and as people do. */
  private record Field(String name, String zh, String en) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("id", "编号", "Identifier"),
          new Field("username", "登录名", "Name to sign in"),
          new Field("firstName", "姓名", "Name"),
          new Field("email", "电子邮箱", "E-mail"),
          new Field("enabled", "可以登录", "May sign in"),
          new Field("createdTimestamp", "开通时间", "Opened"));

  private AccountPart() {}

  static void write(JsonObject account, Path file) {
    var columns = new JsonObject();
    var row = new JsonObject();
    for (Field field : FIELDS) {
      columns.put(field.name(), words(field.zh(), field.en()));
      Object value = account.getValue(field.name());
      if (value instanceof Long millis) {
        value = Instant.ofEpochMilli(millis).toString();
      }
      if (value != null) {
        row.put(field.name(), value);
      }
    }
    var holdings = new ArrayList<JsonObject>();
    holdings.add(
        new JsonObject()
            .put("table", "account")
            .put("called", words("账号", "Your account"))
            .put("atErasure", "DELETE")
            .put("rows", new JsonArray().add(row)));
    var part =
        new JsonObject()
            .put("service", "identity")
            .put("columns", columns)
            .put("holdings", new JsonArray(holdings));
    try {
      Files.writeString(file, part.encode());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static JsonObject words(String zh, String en) {
    return new JsonObject().put("zh", zh).put("en", en);
  }
}

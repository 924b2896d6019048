package org.teachercloud.enrollment.statements.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teachercloud.enrollment.statements.keys.Scope;
import org.teachercloud.enrollment.statements.talking.XapiOperation;

/** The operations on each kind of documents, which differ in their parameters only. */
@ApplicationScoped
class DocumentOperations {

  private final KeepDocuments keep;

  DocumentOperations(KeepDocuments keep) {
    this.keep = keep;
  }

  /**
   * The operations of a kind.
   *
   * @param about parameters that say what the documents are about
   * @param more parameters that may say it closer
   */
  Map<String, XapiOperation> of(Shelf.Kind kind, Set<String> about, Set<String> more) {
    Scope own = kind == Shelf.Kind.STATE ? Scope.STATE : Scope.PROFILE;
    List<Scope> write = List.of(own);
    List<Scope> read = List.of(own, Scope.ALL_READ);
    Set<String> whole = new HashSet<>(about);
    whole.add(kind.nameParameter());
    Set<String> list = new HashSet<>(more);
    list.add(kind.nameParameter());
    Set<String> query = new HashSet<>(list);
    query.add("since");
    Map<String, XapiOperation> operations = new HashMap<>();
    operations.put("GET", new XapiOperation(about, query, read, call -> keep.get(kind, call)));
    operations.put("PUT", new XapiOperation(whole, more, write, call -> keep.put(kind, call)));
    operations.put("POST", new XapiOperation(whole, more, write, call -> keep.post(kind, call)));
    boolean several = kind == Shelf.Kind.STATE;
    operations.put(
        "DELETE",
        new XapiOperation(
            several ? about : whole,
            several ? list : more,
            write,
            call -> keep.delete(kind, call)));
    return operations;
  }
}

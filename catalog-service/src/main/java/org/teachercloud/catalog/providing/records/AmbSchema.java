package org.teachercloud.catalog.providing.records;

/** The XML around an AMB document. */
public final class AmbSchema {

  static final String NAMESPACE = "urn:teachercloud:amb";

  /** The XML Schema: one element with JSON as its text. */
  public static final String TEXT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="%s"
          elementFormDefault="qualified">
        <xs:element name="amb">
          <xs:complexType>
            <xs:simpleContent>
              <xs:extension base="xs:string">
                <xs:attribute name="mediaType" type="xs:string" use="required"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
        </xs:element>
      </xs:schema>
      """
          .formatted(NAMESPACE);

  private AmbSchema() {}
}

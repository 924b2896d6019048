package org.teachercloud.catalog.providing.records;

import java.io.IOException;
import org.teachercloud.catalog.describing.reading.PublicResources.Public;
import org.teachercloud.catalog.feeding.Xml;

/** A metadata format, under the prefix by which harvesters ask for it. */
public interface Format {

  /** The namespace of XML Schema instances. */
  String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  String prefix();

  /** Where the XML Schema of the format is. */
  String schema();

  String namespace();

  /** Writes the resource as one element. */
  void write(Xml xml, Public shown) throws IOException;
}

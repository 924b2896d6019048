package org.teachercloud.catalog.standards.exchanging;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What CASE 1.1 allows in a CFPackage, class by class: the fields of its REST/JSON binding
 * (1EdTech, January 2025) with their forms. A mark of {@code !} says that the field has to be
 * there, {@code []} that it is a list.
 */
final class CaseShapes {

  private static final String IDENTITY = "identifier:uuid! uri:text! lastChangeDateTime:time! ";
  private static final String TITLED = IDENTITY + "title:text! extensions:open ";

  private static final Map<String, Map<String, Field>> SHAPES = new LinkedHashMap<>();

  static {
    shape(
        "CFPackage",
        "CFDocument:CFPckgDocument! CFItems:CFPckgItem[] CFAssociations:CFPckgAssociation[]"
            + " CFDefinitions:CFDefinition CFRubrics:CFRubric[] extensions:open");
    shape(
        "CFPckgDocument",
        TITLED
            + "creator:text! frameworkType:text caseVersion:version officialSourceURL:text"
            + " publisher:text description:text subject:text[] subjectURI:LinkURI[] language:text"
            + " version:text adoptionStatus:text statusStartDate:date statusEndDate:date"
            + " licenseURI:LinkURI notes:text");
    shape(
        "CFPckgItem",
        IDENTITY
            + "fullStatement:text! alternativeLabel:text CFItemType:text humanCodingScheme:text"
            + " listEnumeration:text abbreviatedStatement:text conceptKeywords:text[]"
            + " conceptKeywordsURI:LinkURI notes:text subject:text[] subjectURI:LinkURI[]"
            + " language:text educationLevel:text[] CFItemTypeURI:LinkURI licenseURI:LinkURI"
            + " statusStartDate:date statusEndDate:date extensions:open");
    shape(
        "CFPckgAssociation",
        IDENTITY
            + "associationType:association! sequenceNumber:integer originNodeURI:LinkGenURI!"
            + " destinationNodeURI:LinkGenURI! CFAssociationGroupingURI:LinkURI notes:text"
            + " extensions:open");
    shape(
        "CFDefinition",
        "CFConcepts:CFConcept[] CFSubjects:CFSubject[] CFLicenses:CFLicense[]"
            + " CFItemTypes:CFItemType[] CFAssociationGroupings:CFAssociationGrouping[]"
            + " extensions:open");
    shape("CFConcept", TITLED + "hierarchyCode:text! keywords:text description:text");
    shape("CFSubject", TITLED + "hierarchyCode:text! description:text");
    shape("CFLicense", TITLED + "licenseText:text! description:text");
    shape("CFItemType", TITLED + "hierarchyCode:text! description:text! typeCode:text");
    shape("CFAssociationGrouping", TITLED + "description:text");
    shape(
        "CFRubric",
        IDENTITY
            + "title:text description:text CFRubricCriteria:CFRubricCriterion[] extensions:open");
    shape(
        "CFRubricCriterion",
        IDENTITY
            + "category:text description:text CFItemURI:LinkURI weight:number position:integer"
            + " rubricId:uuid CFRubricCriterionLevels:CFRubricCriterionLevel[] extensions:open");
    shape(
        "CFRubricCriterionLevel",
        IDENTITY
            + "description:text quality:text score:number feedback:text position:integer"
            + " rubricCriterionId:uuid extensions:open[]");
    shape("LinkURI", "title:text! identifier:uuid! uri:text!");
    shape("LinkGenURI", "title:text! identifier:text! uri:text! targetType:target");
  }

  private CaseShapes() {}

  /**
   * A field.
   *
   * @param form the name of another shape, or of a form of a single value
   */
  record Field(String form, boolean needed, boolean many) {}

  /** The fields of a class; null where the name is none of a class. */
  static Map<String, Field> of(String name) {
    return SHAPES.get(name);
  }

  /** Every class with its fields. */
  static Map<String, Map<String, Field>> all() {
    return SHAPES;
  }

  private static void shape(String name, String fields) {
    Map<String, Field> shape = new LinkedHashMap<>();
    for (String field : fields.strip().split("\\s+")) {
      String[] parts = field.split(":");
      String form = parts[1].replaceAll("[!\\[\\]]", "");
      shape.put(parts[0], new Field(form, parts[1].endsWith("!"), parts[1].endsWith("[]")));
    }
    SHAPES.put(name, shape);
  }
}

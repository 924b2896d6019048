package org.teachercloud.enrollment.statements.storing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What a call tells: statements that keep the rules, and what is attached to them.
 *
 * @param attachments by their hash
 */
public record Told(List<ObjectNode> statements, Map<String, Attachment> attachments) {}

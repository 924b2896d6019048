package org.teachercloud.enrollment.statements.storing;

/**
 * The content of an attachment.
 *
 * @param sha2 as its statement names it, in lower case
 */
public record Attachment(String sha2, String contentType, byte[] content) {}

package org.teachercloud.system.signing;

/**
 * What the identity provider gives for a sign-in.
 *
 * @param access the access token, for {@code Authorization: Bearer}
 * @param refresh the refresh token
 */
public record Tokens(String access, String refresh) {}

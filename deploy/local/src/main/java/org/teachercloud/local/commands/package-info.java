/** What a person can ask of {@code ./cloud}, one command a file. */
package org.teachercloud.local.commands;

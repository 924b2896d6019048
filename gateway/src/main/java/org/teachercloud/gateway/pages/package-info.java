/** What the door serves itself: the front end's files and the description of the API. */
package org.teachercloud.gateway.pages;

/** What a person sees while the cloud is brought up: one line a part. */
package org.teachercloud.local.screen;

/** The measured requests, and what the cloud has acknowledged of them. */
package org.teachercloud.system.bench.requests;

/** What happens here when a person leaves the cloud. */
package org.teachercloud.recommendation.leaving;

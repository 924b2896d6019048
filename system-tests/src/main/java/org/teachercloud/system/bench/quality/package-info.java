/** How well the cloud recommends and plans, by the recommender's own evaluation. */
package org.teachercloud.system.bench.quality;

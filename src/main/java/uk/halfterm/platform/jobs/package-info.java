/** Background work that runs on one node at a time, leased through the store. */
@NullMarked
@NamedInterface("jobs")
package uk.halfterm.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

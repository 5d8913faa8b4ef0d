/** Background work that is leased through the store, so that of several nodes one does it. */
@NullMarked
@NamedInterface("jobs")
package uk.halfterm.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

package uk.halfterm.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Work that comes due by the clock, declared as a bean by its module. Whether something is due is asked of what is stored, never of a
 * list of appointments: a run that was missed is made up for by the next look, and a run too many finds nothing to do.
 *
 * @param name of the lease, like {@code notification.mails}; one node at a time does the work
 * @param every how often each node looks whether something is due
 * @param atMost longer than one run can take: when the lease ends if its node dies
 * @param isDue one read of the store, no write
 * @param run does a limited part of what is due; called again at the next look while more is
 */
public record ScheduledWork(String name, Duration every, Duration atMost, Predicate<Instant> isDue, Runnable run) {}

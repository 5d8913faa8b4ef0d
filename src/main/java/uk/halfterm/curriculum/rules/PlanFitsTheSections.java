package uk.halfterm.curriculum.rules;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.BySchoolTerms;
import uk.halfterm.curriculum.EventPattern;
import uk.halfterm.curriculum.SelfPaced;
import uk.halfterm.curriculum.authored.AuthoredProgramme;
import uk.halfterm.curriculum.authored.OutlinePath;
import uk.halfterm.shared.yaml.AuthoredWord;

/**
 * A plan by school terms names sections that there are and leaves none out; training and events lie within its terms, and no two
 * patterns of events hold for the same people.
 */
final class PlanFitsTheSections implements Rule {

    private static final String SECTIONS = "schedule.sections";
    private static final String ROLES = "schedule.roles";
    private static final String EVENTS = "schedule.events.";

    @Override
    public void check(AuthoredProgramme programme, Consumer<Finding> findings) {
        switch (programme.summary().schedule()) {
            case BySchoolTerms plan ->
                check(
                        plan,
                        programme,
                        (field, reason) -> findings.accept(Finding.at(OutlinePath.PROGRAMME, field, reason)));
            case SelfPaced _ -> {
                // Nothing is planned.
            }
        }
    }

    @FunctionalInterface
    private interface Found {
        void field(String field, String reason);
    }

    private static void check(BySchoolTerms plan, AuthoredProgramme programme, Found found) {
        if (plan.terms().isEmpty()) {
            found.field(SECTIONS, "A plan has at least one term");
            return;
        }
        checkSections(plan, programme, found);
        for (var role : Audience.values()) {
            var isThere = !programme.summary().audiences().seenBy(role).isEmpty();
            var terms = plan.termsOf(role);
            if (terms > plan.terms().size() || terms < (isThere ? 1 : 0)) {
                found.field(
                        ROLES,
                        "The training of a " + AuthoredWord.of(role) + " lasts 1 to "
                                + plan.terms().size() + " terms, the terms of the plan, not " + terms);
            }
        }
        for (var index = 0; index < plan.events().size(); index++) {
            checkEvents(plan, index, found);
        }
    }

    private static void checkSections(BySchoolTerms plan, AuthoredProgramme programme, Found found) {
        var there = programme.sections().stream()
                .map(section -> section.head().number())
                .collect(Collectors.toSet());
        var planned = new HashSet<Integer>();
        for (var term = 1; term <= plan.terms().size(); term++) {
            for (var number : plan.term(term).sections()) {
                planned.add(number);
                if (!there.contains(number)) {
                    found.field(SECTIONS + ".term-" + term, "There is no section " + number);
                }
            }
        }
        for (var section : programme.sections()) {
            var head = section.head();
            if (!head.isAnnounced() && !planned.contains(head.number())) {
                found.field(SECTIONS, "Section " + head.number() + " is in no term");
            }
        }
    }

    private static void checkEvents(BySchoolTerms plan, int index, Found found) {
        var pattern = plan.events().get(index);
        var from = pattern.from();
        var until = pattern.until();
        if (from != null && until != null && until.compareTo(from) < 0) {
            found.field(EVENTS + index + ".until", until.label() + " is before " + from.label());
        }
        var terms = new HashSet<Integer>();
        for (var at = 0; at < pattern.terms().size(); at++) {
            var term = pattern.terms().get(at).term();
            if (term < 1 || term > plan.terms().size()) {
                found.field(
                        EVENTS + index + ".terms." + at + ".term",
                        "The plan has the terms 1 to " + plan.terms().size() + ", not " + term);
            } else if (!terms.add(term)) {
                found.field(EVENTS + index + ".terms." + at + ".term", "Term " + term + " is named twice");
            }
        }
        if (overlapsOneOf(plan.events().subList(0, index), pattern)) {
            found.field(EVENTS + index + ".role", "Another entry above holds for some of the same cohorts");
        }
    }

    private static boolean overlapsOneOf(List<EventPattern> earlier, EventPattern pattern) {
        return earlier.stream()
                .anyMatch(other ->
                        other.role() == pattern.role() && !endsBefore(other, pattern) && !endsBefore(pattern, other));
    }

    private static boolean endsBefore(EventPattern one, EventPattern other) {
        var until = one.until();
        var from = other.from();
        return until != null && from != null && until.compareTo(from) < 0;
    }
}

package uk.halfterm.curriculum.rules;

import java.util.function.Consumer;

import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.authored.AuthoredProgramme;
import uk.halfterm.curriculum.authored.OutlinePath;
import uk.halfterm.shared.yaml.AuthoredWord;

/** Somebody can complete sections, and nobody is to complete one with items that they do not see. */
final class WhatCountsIsSeen implements Rule {

    @Override
    public void check(AuthoredProgramme programme, Consumer<Finding> findings) {
        var audiences = programme.summary().audiences();
        var seenBySomebody = false;
        var countsForSomebody = false;
        for (var audience : Audience.values()) {
            var who = AuthoredWord.of(audience);
            var seen = audiences.seenBy(audience);
            seenBySomebody |= !seen.isEmpty();
            countsForSomebody |= !audiences.counting(audience).kinds().isEmpty();
            for (var kind : audiences.counting(audience).kinds()) {
                if (!seen.contains(kind)) {
                    findings.accept(Finding.at(
                            OutlinePath.PROGRAMME,
                            "counts." + who,
                            "A " + who + " does not see the kind \"" + AuthoredWord.of(kind) + "\" (see audiences)"));
                }
            }
        }
        if (!seenBySomebody) {
            findings.accept(
                    Finding.at(OutlinePath.PROGRAMME, "audiences", "A programme is for mentees, mentors or both"));
        }
        if (!countsForSomebody) {
            findings.accept(
                    Finding.at(OutlinePath.PROGRAMME, "counts", "Say what completes a section for mentees or mentors"));
        }
    }
}

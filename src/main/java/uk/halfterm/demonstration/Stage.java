package uk.halfterm.demonstration;

import java.util.List;
import java.util.Map;

import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.PersonName;

/** The cast with their ids, so that one can act as any of them. */
record Stage(Map<String, PersonId> ids) {

    PersonId person(String key) {
        var id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("Nobody in the cast is called " + key);
        }
        return id;
    }

    /** The person in their first role. */
    Actor as(String key) {
        var part = part(key);
        var grant = part.grants().getFirst();
        return new Actor(person(key), PersonName.of(part.given(), part.family()), grant.role(), grant.scope());
    }

    Actor tutorOf(OrganisationId school) {
        return Cast.PARTS.stream()
                .filter(part -> part.grants().getFirst().role() == Role.INDUCTION_TUTOR)
                .filter(part -> part.grants().getFirst().scope().coversOrganisation(school.value()))
                .map(part -> as(part.key()))
                .findFirst()
                .orElseThrow();
    }

    List<String> mentees() {
        return inRole(Role.MENTEE);
    }

    List<String> mentors() {
        return inRole(Role.MENTOR);
    }

    private static List<String> inRole(Role role) {
        return Cast.PARTS.stream()
                .filter(part -> part.grants().getFirst().role() == role)
                .map(Cast.Part::key)
                .toList();
    }

    private static Cast.Part part(String key) {
        return Cast.PARTS.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

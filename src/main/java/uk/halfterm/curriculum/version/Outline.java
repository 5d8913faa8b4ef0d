package uk.halfterm.curriculum.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.curriculum.SectionSummary;
import uk.halfterm.curriculum.authored.AuthoredSection;
import uk.halfterm.curriculum.version.ProgrammeContents.SectionEntry;

/** The sections of a version with the items of some kinds, put together once for everybody who sees these. */
final class Outline {

    private final ProgrammeSummary programme;
    private final Set<ItemKind> kinds;
    private final Map<String, SectionDetail> open = new HashMap<>();
    private final List<SectionDetail> sections;

    Outline(ProgrammeContents contents, Set<ItemKind> kinds) {
        this.programme = contents.programme();
        this.kinds = kinds;
        var top = new ArrayList<SectionDetail>();
        for (var section : contents.sections()) {
            top.add(detail(section, SectionRef.of(programme.id(), section.head().number()), false));
        }
        this.sections = List.copyOf(top);
    }

    private SectionDetail detail(SectionEntry section, SectionRef ref, boolean inOptional) {
        var head = section.head();
        var isOptional = inOptional || head.isOptional();
        var items = section.items().stream()
                .filter(item -> kinds.contains(item.kind()))
                .map(item -> item.summaryIn(ref, isOptional))
                .toList();
        var children = section.children().stream()
                .map(child -> detail(child, ref.child(child.head().number()), isOptional))
                .toList();
        var detail = new SectionDetail(summary(head, ref), items, children);
        if (!head.isAnnounced()) {
            open.put(ref.path(), detail);
        }
        return detail;
    }

    private SectionSummary summary(AuthoredSection.Head head, SectionRef ref) {
        return new SectionSummary(
                ref,
                programme.levels().get(ref.level() - 1).label(head.number()),
                head.title(),
                head.summary(),
                head.selfStudy(),
                head.mentorSessions(),
                head.isAnnounced(),
                head.isOptional());
    }

    List<SectionDetail> sections() {
        return sections;
    }

    /** One that is not only announced. */
    Optional<SectionDetail> section(SectionRef ref) {
        return Optional.ofNullable(open.get(ref.path()));
    }
}

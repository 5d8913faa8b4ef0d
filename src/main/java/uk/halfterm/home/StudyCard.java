package uk.halfterm.home;

import uk.halfterm.cohort.Position;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.ProgressMeter;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.home.OwnPart.Progress;

/** What to study next in a programme, and how far the person is. */
final class StudyCard {

    private static final StudyTexts TEXTS = StudyTexts.TEXTS;

    private StudyCard() {}

    /** A mentee's self-study: in the half term, or at their own pace in all of it. */
    static Card ofMentee(OwnPart part, String id) {
        var meter = meter(
                switch (part.position()) {
                    case Position.InTerms _ -> part.progress();
                    case Position.SelfPaced _ -> part.progressInAll();
                });
        return part.next()
                .map(item -> next(part, id, item, meter))
                .orElseGet(() -> isAnnounced(part) ? announced(part, id) : allDone(part, id, meter));
    }

    private static Card next(OwnPart part, String id, ItemSummary item, ProgressMeter meter) {
        var resumed = part.learning().bookmarkIn(item.id()).isPresent();
        return new Card(
                id,
                resumed ? TEXTS.goOnWhereLeft() : TEXTS.nextInSelfStudy(),
                new Paragraph(TEXTS.item(item.title(), item.minutes())),
                new Paragraph(Buttons.link(part.path(item), resumed ? TEXTS.resume() : TEXTS.start())),
                meter);
    }

    private static boolean isAnnounced(OwnPart part) {
        return part.section()
                .map(SectionDetail::section)
                .filter(one -> one.isAnnounced())
                .isPresent();
    }

    private static Card announced(OwnPart part, String id) {
        return new Card(
                id,
                TEXTS.selfStudy(),
                new Paragraph(TEXTS.comingSoon(part.word())),
                new Paragraph(Buttons.quietLink(
                        part.sectionPath(),
                        TEXTS.seeAll(part.programme().level().plural()))));
    }

    private static Card allDone(OwnPart part, String id, ProgressMeter meter) {
        return new Card(
                id,
                TEXTS.selfStudy(),
                meter,
                new Paragraph(part.whatComesNext()
                        .map(coming -> TEXTS.allDoneSoFar(coming.label()))
                        .orElseGet(() -> TEXTS.allDoneIn(part.word()))),
                new Paragraph(Buttons.quietLink(part.sectionPath(), TEXTS.lookBackAt(part.word()))));
    }

    /** What a mentor studies at a pace of their own. */
    static Card ofMentor(OwnPart part, String id, String title) {
        var progress = part.progressInAll();
        var next = part.learning().next();
        if (next.isEmpty()) {
            return new Card(
                    id,
                    title,
                    meter(progress),
                    new Paragraph(TEXTS.allDone()),
                    new Paragraph(Buttons.quietLink(part.sectionPath(), TEXTS.lookBack())));
        }
        var item = next.get();
        return new Card(
                id,
                title,
                new Paragraph(TEXTS.next(item.title(), item.minutes())),
                new Paragraph(Buttons.link(part.path(item), progress.isStarted() ? TEXTS.goOn() : TEXTS.start())),
                meter(progress));
    }

    private static ProgressMeter meter(Progress progress) {
        return new ProgressMeter(
                progress.countDone(),
                progress.countAll(),
                TEXTS.progress(progress.countDone(), progress.countAll(), progress.minutesLeft()));
    }
}

package uk.halfterm.platform.seal;

import org.junit.jupiter.api.Test;
import uk.halfterm.platform.start.CannotStart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealTest {

    private static final String HERE = SealedField.DRAFT_WORDS.context("d-1");
    private static final String ELSEWHERE = SealedField.DRAFT_WORDS.context("d-2");

    private final KeyRing keys = KeyRing.random();
    private final Seal seal = new Seal(keys);

    @Test
    void opensWhatItSealed() {
        var sealed = seal.seal("Ærlig talt, 7B was hard: 😀", HERE);

        assertThat(seal.open(sealed, HERE)).isEqualTo("Ærlig talt, 7B was hard: 😀");
        assertThat(sealed.value()).doesNotContain("hard");
        assertThat(sealed.keyId()).contains(keys.ids().getFirst());
    }

    @Test
    void sealsNoTextToTheSameValueTwice() {
        assertThat(seal.seal("the same", HERE)).isNotEqualTo(seal.seal("the same", HERE));
    }

    @Test
    void opensNothingThatWasSealedForAnotherPlace() {
        var sealed = seal.seal("about Year 9", HERE);

        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> seal.open(sealed, ELSEWHERE))
                .matches(refused -> refused.missingKey().isEmpty());
    }

    @Test
    void opensNothingThatWasChanged() {
        var sealed = seal.seal("about Year 9", HERE).value();

        for (var at = sealed.lastIndexOf('.') + 1; at < sealed.length() - 1; at++) {
            var other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            var changed = Sealed.of(sealed.substring(0, at) + other + sealed.substring(at + 1));
            assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> seal.open(changed, HERE));
        }
    }

    @Test
    void opensNothingThatIsCutShortOrNoSeal() {
        var sealed = seal.seal("about Year 9", HERE).value();

        for (var length = 0; length < sealed.length() - 1; length++) {
            var cut = Sealed.of(sealed.substring(0, length));
            assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> seal.open(cut, HERE));
        }
    }

    @Test
    void saysWhichKeyIsMissing() {
        var sealed = seal.seal("about Year 9", HERE);

        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> new Seal(KeyRing.random()).open(sealed, HERE))
                .matches(refused ->
                        refused.missingKey().orElseThrow().equals(keys.ids().getFirst()));
    }

    @Test
    void sealsWithTheNewestKeyAndOpensWithAll() {
        var old = seal.seal("old", HERE);

        var rotated = new Seal(keys.withNew());
        var fresh = rotated.seal("fresh", HERE);

        assertThat(rotated.open(old, HERE)).isEqualTo("old");
        assertThat(rotated.open(fresh, HERE)).isEqualTo("fresh");
        assertThat(rotated.isCurrent(old)).isFalse();
        assertThat(rotated.isCurrent(fresh)).isTrue();
        assertThat(fresh.keyId()).isNotEqualTo(old.keyId());
    }

    @Test
    void readsKeysFromASettingInTheirOrder() {
        var given = keys.withNew();
        var text =
                String.join(", ", given.all().stream().map(SealingKey::toBase64).toList());

        assertThat(KeyRing.parse(text, "HALFTERM_SEALINGKEYS").ids()).isEqualTo(given.ids());
    }

    @Test
    void refusesKeysThatAreNoneWithoutRepeatingThem() {
        assertThatThrownBy(() -> KeyRing.parse("c2hvcnQ=", "HALFTERM_SEALINGKEYS"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("HALFTERM_SEALINGKEYS holds a sealing key that is not of 32 bytes (docs/security.md).");
        assertThatThrownBy(() -> KeyRing.parse("my secret!", "HALFTERM_SEALINGKEYS"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("HALFTERM_SEALINGKEYS holds a sealing key that is not of 32 bytes (docs/security.md).");
        assertThatThrownBy(() -> KeyRing.parse(" ", "HALFTERM_SEALINGKEYS"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("HALFTERM_SEALINGKEYS holds no sealing key (docs/security.md).");
    }

    @Test
    void printsNoKey() {
        assertThat(keys.toString())
                .doesNotContain(keys.first().toBase64())
                .contains(keys.first().id());
    }
}

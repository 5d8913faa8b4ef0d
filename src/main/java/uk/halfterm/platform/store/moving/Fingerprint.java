package uk.halfterm.platform.store.moving;

import java.math.BigInteger;

import uk.halfterm.shared.Sha256;

/**
 * What a collection holds, whatever its order: how many documents, and the sum (modulo 2^256) of the SHA-256 of each as BSON, written
 * as 64 hexadecimal digits.
 */
record Fingerprint(long documents, String hash) {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /** The first digits, enough for a person to compare. */
    String shortHash() {
        return hash.substring(0, 12);
    }

    static Fingerprint of(Source source, String collection) {
        var tally = new Tally();
        source.documents(collection, 0, tally::add);
        return tally.fingerprint();
    }

    /** Counts and adds up, one document after the other. */
    static final class Tally {

        private long documents;
        private BigInteger sum = BigInteger.ZERO;

        void add(byte[] document) {
            documents++;
            sum = sum.add(new BigInteger(1, Sha256.digest().digest(document))).mod(MODULUS);
        }

        Fingerprint fingerprint() {
            return new Fingerprint(documents, "%064x".formatted(sum));
        }
    }
}

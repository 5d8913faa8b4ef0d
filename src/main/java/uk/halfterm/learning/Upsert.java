package uk.halfterm.learning;

import org.springframework.dao.DuplicateKeyException;

/** Two tabs can make the same document at the same moment; the second then finds it there and changes it. */
final class Upsert {

    private static final int ATTEMPTS = 3;

    private Upsert() {}

    static void retried(Runnable upsert) {
        for (int attempt = 1; ; attempt++) {
            try {
                upsert.run();
                return;
            } catch (DuplicateKeyException madeByTheOtherTab) {
                if (attempt == ATTEMPTS) {
                    throw madeByTheOtherTab;
                }
            }
        }
    }
}

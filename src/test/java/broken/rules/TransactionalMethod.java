package broken.rules;

import org.springframework.transaction.annotation.Transactional;

@Breaks("noMethodReliesOnTransactions")
class TransactionalMethod {
    @Transactional
    void record() {}
}

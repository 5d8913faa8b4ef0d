package broken.rules;

import org.springframework.transaction.annotation.Transactional;

@Transactional
@Breaks("nothingReliesOnTransactions")
class TransactionalService {}

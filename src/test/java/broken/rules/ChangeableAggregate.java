package broken.rules;

import org.springframework.data.mongodb.core.mapping.Document;

@Document
@Breaks("aggregatesAreRecords")
class ChangeableAggregate {}

package broken.rules;

import org.springframework.data.mongodb.core.mapping.DBRef;

@Breaks("nothingIsADatabaseReference")
record Referring(@DBRef ChangeableAggregate other) {}

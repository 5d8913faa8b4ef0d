package broken.rules;

import org.springframework.data.mongodb.core.mapping.Document;

@Document
@Breaks("aggregatesStayInsideTheirModule")
public record PublicAggregate(String id) {}

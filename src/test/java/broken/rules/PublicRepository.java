package broken.rules;

import org.springframework.data.repository.Repository;

@Breaks("repositoriesStayInsideTheirModule")
public interface PublicRepository extends Repository<ChangeableAggregate, String> {}

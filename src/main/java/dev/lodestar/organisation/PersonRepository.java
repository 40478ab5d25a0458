package dev.lodestar.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    Person save(Person person);

    Optional<Person> findByKey(String key);

    Optional<Person> findByEmail(String email);

    List<Person> findAllByOrderByNameAsc();
}

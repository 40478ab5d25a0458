package dev.lodestar.organisation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    Person save(Person person);

    Person saveAndFlush(Person person);

    Optional<Person> findByKey(String key);

    Optional<Person> findByEmail(String email);

    List<Person> findByKeyIn(Collection<String> keys);

    List<Person> findAllByOrderByNameAsc();

    List<Person> findByLeftAtIsNullOrderByNameAsc();

    List<Person> findByUnitKeyInAndLeftAtIsNullOrderByNameAscKeyAsc(Collection<String> units);

    /** Finds who is there, for whoever is about to name them: nobody removes them before the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select p from Person p where p.key = :key and p.leftAt is null")
    Optional<Person> holdByKey(String key);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select p from Person p where p.email = :email and p.leftAt is null")
    Optional<Person> holdByEmail(String email);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select p from Person p where p.key in :keys and p.leftAt is null order by p.id")
    List<Person> holdAll(Collection<String> keys);

    /** Finds who is there, for whoever changes them: nobody names them anew meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.key = :key and p.leftAt is null")
    Optional<Person> findForChange(String key);

    @Query("select count(p) from Person p where p.role = :role and p.leftAt is null and p.key <> :key")
    long othersOf(Role role, String key);
}

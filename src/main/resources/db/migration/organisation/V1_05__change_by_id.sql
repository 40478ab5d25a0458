-- JPA changes a row by its id alone, which the primary key does not begin with: without these it looks at every row.
alter table unit add unique key unit_by_id (id);
alter table person add unique key person_by_id (id);

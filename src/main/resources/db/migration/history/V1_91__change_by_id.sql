-- JPA changes a row by its id alone, which the primary key does not begin with: without this it looks at every row.
alter table follow_up add unique key follow_up_by_id (id);

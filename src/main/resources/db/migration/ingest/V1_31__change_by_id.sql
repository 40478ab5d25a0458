-- JPA changes a row by its id alone, which the primary key does not begin with: without these it looks at every row.
alter table source add unique key source_by_id (id);
alter table pull_run add unique key pull_run_by_id (id);

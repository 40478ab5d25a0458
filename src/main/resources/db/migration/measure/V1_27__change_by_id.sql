-- JPA changes a row by its id alone, which the primary key does not begin with: without these it looks at every row.
alter table measure add unique key measure_by_id (id);
alter table measure_rebaseline_request add unique key measure_rebaseline_request_by_id (id);

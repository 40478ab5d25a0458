-- The version that the row was made from: what lags behind is made anew. What is from before this column, once.
alter table plan_node add column version int not null default 0;

-- JPA changes a row by its id alone, which the primary key does not begin with: without these it looks at every row.
alter table plan add unique key plan_by_id (id);
alter table plan_draft add unique key plan_draft_by_id (id);
alter table plan_edit add unique key plan_edit_by_id (id);

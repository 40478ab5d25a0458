-- In which order pulls began, whatever the clocks say: who follows a source goes on after the last one they know.
alter table pull_run
    add column number bigint not null auto_increment,
    add unique key pull_run_by_number (number),
    add key pull_run_in_order (tenant, source_id, number);

-- Since when a source is not to be pulled; null while it is.
alter table source add column disabled_at timestamp(6) null default null;

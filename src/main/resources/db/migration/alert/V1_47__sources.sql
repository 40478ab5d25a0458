-- An incident is about a measure or about a source that fails; the one or the other is null.
alter table incident
    modify column measure_id bigint null,
    modify column measure_key varchar(63) character set ascii collate ascii_bin null,
    add column source_id bigint null,
    -- the first pull that failed
    add column first_run bigint null,
    -- one incident a failure, however often one hears of it
    add unique key incident_by_first_run (tenant, source_id, rule, first_run);

-- The latest pull of a source that its incidents follow; also the row that those who follow it queue at.
create table source_cursor (
    tenant    varchar(63) character set ascii collate ascii_bin not null,
    source_id bigint not null,
    pull      bigint not null,
    primary key (tenant, source_id),
    foreign key (tenant) references tenant (id)
);

-- Append-only: from when a measure is paused, until when, and from when it is retired. What was recorded later counts.
create table measure_life (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    measure_id  bigint not null,
    number      int not null,
    what        varchar(10) character set ascii collate ascii_bin not null,
    -- PAUSE and RETIRE: the first day; RESUME: the last day of the pause
    day         date not null,
    reason      varchar(2000) not null,
    recorded_at timestamp(6) not null,
    recorded_by varchar(254) not null,
    primary key (tenant, measure_id, number),
    foreign key (tenant) references tenant (id)
);

alter table measure
    add column retired boolean not null default false;

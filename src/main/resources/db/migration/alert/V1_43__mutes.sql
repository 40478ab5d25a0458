-- For a while, alerts of some measures are put on record and nobody is told.
create table alert_mute (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    id         bigint not null,
    -- MEASURE, UNIT (with those below it) or PLAN (its measures)
    kind       varchar(10) character set ascii collate ascii_bin not null,
    thing      varchar(63) character set ascii collate ascii_bin not null,
    first_day  date not null,
    -- the day on which it is over
    until      date not null,
    reason     varchar(2000) not null,
    set_by     varchar(254) not null,
    set_at     timestamp(6) not null default current_timestamp(6),
    -- ended before its time
    ended_by   varchar(254),
    ended_at   timestamp(6) null,
    primary key (tenant, id),
    key alert_mute_by_day (tenant, until),
    foreign key (tenant) references tenant (id)
);

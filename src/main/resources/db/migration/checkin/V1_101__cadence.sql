-- When the numbers of a plan are due. A plan without a row is due on Mondays at 18:00.
create table cadence (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    plan_key    varchar(63) character set ascii collate ascii_bin not null,
    rhythm      varchar(10) character set ascii collate ascii_bin not null,
    -- 1 Monday to 7 Sunday, or the day of the month; a month without that day has its last
    due_day     int not null,
    due_hour    int not null,
    remind_days int not null,
    revision    bigint not null,
    set_by      varchar(254) not null,
    set_at      timestamp(6) not null,
    primary key (tenant, plan_key),
    foreign key (tenant) references tenant (id)
);

-- Append-only: who was reminded of what was due when. The key is what keeps two jobs from reminding twice.
create table reminder (
    tenant   varchar(63) character set ascii collate ascii_bin not null,
    person   varchar(63) character set ascii collate ascii_bin not null,
    due_at   timestamp(6) not null,
    sent_at  timestamp(6) not null,
    measures int not null,
    primary key (tenant, person, due_at),
    foreign key (tenant) references tenant (id)
);

-- What a version promised of a measure, what the measure did, and what its author says to that.
create table follow_up (
    tenant        varchar(63) character set ascii collate ascii_bin not null,
    id            bigint not null,
    plan_key      varchar(63) character set ascii collate ascii_bin not null,
    plan_version  int not null,
    -- the place among the promises of the version, from 0
    position      int not null,
    measure_key   varchar(63) character set ascii collate ascii_bin not null,
    direction     varchar(10) character set ascii collate ascii_bin not null,
    by_day        date not null,
    author        varchar(254) not null,
    promised_at   timestamp(6) not null,
    -- how the measure stood when it was promised; null when no period was closed yet
    reading_then  text,
    state         varchar(10) character set ascii collate ascii_bin not null,
    -- when it is looked at next; null once there is nothing more to find out
    look_at       timestamp(6) null,
    due_at        timestamp(6) null,
    verdict       varchar(10) character set ascii collate ascii_bin,
    reading_later text,
    -- how many alerts were raised for periods in between
    alerts        int not null,
    closed_at     timestamp(6) null,
    closed_by     varchar(254),
    note          varchar(2000),
    revision      bigint not null,
    primary key (tenant, id),
    -- one row a promise: this is what stops duplicates when an event comes twice
    unique key follow_up_by_promise (tenant, plan_key, plan_version, position),
    key follow_up_by_look (tenant, look_at),
    key follow_up_by_state (tenant, state, due_at),
    foreign key (tenant) references tenant (id)
);

-- How an alert is handled now: a row once somebody, or the product, did something about it.
create table alert_handling (
    tenant                varchar(63) character set ascii collate ascii_bin not null,
    incident_id           bigint not null,
    -- null means the measure's owner
    handler               varchar(63) character set ascii collate ascii_bin,
    acknowledged_by       varchar(254),
    acknowledged_at       timestamp(6) null,
    acknowledged_comment  varchar(2000),
    acknowledged_task     bigint,
    snoozed_by            varchar(254),
    snoozed_at            timestamp(6) null,
    snoozed_until         date,
    snoozed_reason        varchar(2000),
    -- the instant at which the day begins that it is to be quiet until; null when it is not
    snooze_ends           timestamp(6) null,
    level                 varchar(10) character set ascii collate ascii_bin not null default 'OWNER',
    -- who was told last when it was escalated
    escalated_to          varchar(63) character set ascii collate ascii_bin,
    -- counts what was done, comments aside
    revision              int not null default 0,
    -- the number of the latest act
    acts                  int not null default 0,
    primary key (tenant, incident_id),
    key alert_handling_asleep (tenant, snooze_ends),
    key alert_handling_by_handler (tenant, handler),
    foreign key (tenant) references tenant (id)
);

-- Append-only: what was done about an alert, by whom, and when.
create table alert_act (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    incident_id bigint not null,
    number      int not null,
    act         varchar(12) character set ascii collate ascii_bin not null,
    -- empty when the product did it
    done_by     varchar(254) not null,
    done_at     timestamp(6) not null default current_timestamp(6),
    text        varchar(2000) not null,
    person      varchar(63) character set ascii collate ascii_bin,
    until       date,
    task        bigint,
    level       varchar(10) character set ascii collate ascii_bin,
    because     varchar(16) character set ascii collate ascii_bin,
    -- keys, parted by blanks
    mentions    varchar(1300) character set ascii collate ascii_bin not null,
    primary key (tenant, incident_id, number),
    foreign key (tenant) references tenant (id)
);

-- Rules of one's own. Rows are only added and ended, so that what was watched at any moment can be told.
create table alert_rule (
    tenant         varchar(63) character set ascii collate ascii_bin not null,
    id             bigint not null,
    -- MEASURE, UNIT with all below it, or PLAN
    scope          varchar(10) character set ascii collate ascii_bin not null,
    scope_key      varchar(63) character set ascii collate ascii_bin not null,
    -- LAG, THRESHOLD or TREND
    kind           varchar(10) character set ascii collate ascii_bin not null,
    -- THRESHOLD: BELOW or ABOVE
    side           varchar(10) character set ascii collate ascii_bin,
    bound          decimal(38, 12),
    -- TREND: of the interval, in percent
    confidence     int,
    -- LAG: NOT_GREEN or RED
    lag_when       varchar(10) character set ascii collate ascii_bin,
    periods        int not null,
    -- periods that end before are not watched
    effective_from date not null,
    reason         varchar(2000) not null,
    recorded_at    timestamp(6) not null default current_timestamp(6),
    recorded_by    varchar(63) not null,
    ended_at       timestamp(6) null,
    ended_by       varchar(63),
    primary key (tenant, id),
    unique key alert_rule_by_id (id),
    key alert_rule_by_scope (tenant, scope, scope_key, kind),
    key alert_rule_by_end (tenant, ended_at),
    foreign key (tenant) references tenant (id)
);

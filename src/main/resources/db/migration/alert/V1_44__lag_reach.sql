-- Which lag rule of one's own made a measure's definition what it is, and what was there before it: a measure that leaves
-- the unit or plan of the rule gets that back.
create table alert_lag_reach (
    tenant         varchar(63) character set ascii collate ascii_bin not null,
    measure_id     bigint not null,
    rule_id        bigint not null,
    -- NOT_GREEN or RED
    lag_when       varchar(10) character set ascii collate ascii_bin not null,
    periods        int not null,
    before_when    varchar(10) character set ascii collate ascii_bin not null,
    before_periods int not null,
    reached_at     timestamp(6) not null default current_timestamp(6),
    primary key (tenant, measure_id),
    key alert_lag_reach_by_rule (tenant, rule_id),
    foreign key (tenant) references tenant (id)
);

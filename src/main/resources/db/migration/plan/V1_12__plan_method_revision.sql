-- Of two who change what a tenant wants tips about the second is told.
alter table plan_thresholds
    add column revision bigint not null default 1;

-- What a task against an alert is to do to its measure. The task says who does what by when; this never changes.
create table countermeasure (
    tenant       varchar(63) character set ascii collate ascii_bin not null,
    task_id      bigint not null,
    alert_id     bigint not null,
    measure_key  varchar(63) character set ascii collate ascii_bin not null,
    effect       varchar(10) character set ascii collate ascii_bin not null,
    effect_value decimal(58, 20) not null,
    by_period    varchar(10) character set ascii collate ascii_bin not null,
    primary key (tenant, task_id),
    key countermeasure_by_alert (tenant, alert_id, task_id),
    key countermeasure_by_measure (tenant, measure_key, task_id),
    foreign key (tenant) references tenant (id)
);

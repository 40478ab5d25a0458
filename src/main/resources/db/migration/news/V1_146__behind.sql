-- The alert of the source that failed and left the alert's measure without numbers; news behind one source is told as one.
alter table notice
    add column behind bigint null,
    add key notice_behind (tenant, person, behind);

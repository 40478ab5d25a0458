-- What whoever proposes another target expects of it, so that the second person decides with it in view.
alter table measure_target_proposal add column impact varchar(2000) null after reason;

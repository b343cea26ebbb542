-- A file can hold hundreds of thousands of parts: what each must be is checked here, not one by one on the way.

ALTER TABLE "observation_detail" ADD CONSTRAINT "observation_detail_mark" CHECK ("mark" IN ('suppressed', 'not_available', 'not_applicable', 'not_collected', 'unreliable'));
ALTER TABLE "observation_detail" ADD CONSTRAINT "observation_detail_status" CHECK ("status" IN ('provisional', 'revised', 'final'));
ALTER TABLE "observation_detail" ADD CONSTRAINT "observation_detail_period" CHECK ("period_start" <= "period_end");
ALTER TABLE "observation" ADD CONSTRAINT "observation_period" CHECK ("period_start" <= "period_end");

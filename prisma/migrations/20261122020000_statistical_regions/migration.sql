-- The nine regions that official statistics are published for, which are not the regions of the NHS. The value is used from
-- the next transaction on, which is the seed's.

ALTER TYPE "area_kind" ADD VALUE 'statistical_region' AFTER 'region';

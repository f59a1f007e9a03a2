import { testDomain } from "@toolworld/testing";
import { shipment } from "./shipment.ts";

testDomain(shipment);

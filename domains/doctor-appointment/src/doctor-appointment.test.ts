import { testDomain } from "@toolworld/testing";
import { doctorAppointment } from "./doctor-appointment.ts";

testDomain(doctorAppointment);

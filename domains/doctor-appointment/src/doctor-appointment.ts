import { defineDomain } from "@toolworld/kit";
import { policy } from "./policy.ts";
import { seed } from "./seed/seed.ts";
import { tables } from "./tables/tables.ts";
import { bookAppointment } from "./tools/book-appointment.ts";
import { cancelAppointment } from "./tools/cancel-appointment.ts";
import { completeAppointment } from "./tools/complete-appointment.ts";
import { getAppointment } from "./tools/get-appointment.ts";
import { getDepartment } from "./tools/get-department.ts";
import { getDoctor } from "./tools/get-doctor.ts";
import { listDepartments } from "./tools/list-departments.ts";
import { listDoctorAppointments } from "./tools/list-doctor-appointments.ts";
import { listDoctors } from "./tools/list-doctors.ts";
import { listPatientAppointments } from "./tools/list-patient-appointments.ts";
import { updateDoctor } from "./tools/update-doctor.ts";

/** Doctor Appointment: departments, doctors, appointments. Made from 11 operations of clinic.example/riverside-clinic-scheduling. */
export const doctorAppointment = defineDomain({
  name: "doctor-appointment",
  version: "0.1.0",
  now: "2026-03-02T09:00:00.000Z",
  policy,
  tables,
  tools: [
    getDepartment,
    listDepartments,
    getDoctor,
    listDoctors,
    updateDoctor,
    bookAppointment,
    cancelAppointment,
    completeAppointment,
    getAppointment,
    listDoctorAppointments,
    listPatientAppointments,
  ],
  seed,
});

package dev.lodestar.demo.carbiz;

/**
 * The numbers of one week, from which its days' rows are made. Shares are between 0 and 1.
 *
 * @param bookings test drives booked
 * @param visits site visits
 * @param driveConversion orders per attended test drive
 * @param sales cars sold
 * @param demand demand records
 * @param onTime share of deliveries on the promised day
 * @param leadDays mean days from factory order to delivery
 * @param stations swap stations open at the week's end
 * @param satisfied share of swap answers of 4 or 5
 * @param swapSuccess share of swaps that worked
 * @param waitSeconds median wait for a swap
 * @param claims open warranty claims at the week's end
 * @param partnerShare share of service visits at partner stores
 * @param serviceHours mean hours a service visit takes
 * @param plus share of new owners who became PLUS members
 * @param baas share of orders with a rented battery
 * @param repurchase share of owners due who bought again
 * @param lateRepurchases purchases of the week that its books learn about only nine days after its end
 * @param volume scale of the activity that is not itself a measure; 1 is jd-auto's
 */
record WeekFacts(
        double bookings,
        double visits,
        double driveConversion,
        double sales,
        double demand,
        double onTime,
        double leadDays,
        double stations,
        double satisfied,
        double swapSuccess,
        double waitSeconds,
        double claims,
        double partnerShare,
        double serviceHours,
        double plus,
        double baas,
        double repurchase,
        int lateRepurchases,
        double volume) {}
